import { useEffect, useRef } from 'react';

/** What the two windows of one presentation tell each other. They are of one account at one desk. */
export type Message =
  /** The room's window says what it shows. */
  | {
      kind: 'shown';
      at: number;
      blank: boolean;
      playing: boolean;
      regency: string | null;
      since: number;
    }
  /** The room's window is closed. */
  | { kind: 'left' }
  /** The presenter's window asks what is shown, or what is to be shown. */
  | { kind: 'hello' }
  /** The presenter's window is closed. */
  | { kind: 'gone' }
  /** Something is to be written down where the room does not see it. */
  | { kind: 'note' }
  | { kind: 'show'; at: number }
  | { kind: 'blank' }
  | { kind: 'play' }
  /** One regency is to be shown over the slide; null: none any more. */
  | { kind: 'regency'; code: string | null };

/** Opens the channel between the windows of a briefing. @returns the way to say something in it */
export function useChannel(
  briefing: string,
  onMessage: (message: Message) => void,
): (message: Message) => void {
  const channel = useRef<BroadcastChannel | null>(null);
  const heard = useRef(onMessage);
  heard.current = onMessage;
  useEffect(() => {
    const open = new BroadcastChannel(`pora-paparan-${briefing}`);
    open.onmessage = ({ data }: MessageEvent<Message>) => heard.current(data);
    channel.current = open;
    return () => {
      channel.current = null;
      open.close();
    };
  }, [briefing]);
  return (message) => channel.current?.postMessage(message);
}
