import { useState } from 'react';
import { REQUEST_HEADERS } from '../../../graphql/client.ts';
import type { BriefingSlideKind } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { useDeckCommands } from '../use-deck-commands.ts';
import { ADD_SLIDE, CHANGE_SLIDE } from './slide-commands.ts';

interface PictureDialogProps {
  briefing: string;
  /** The slide that gets it in place of its own; null for a slide of its own, behind another. */
  replaced: string | null;
  after: string | null;
  section: string;
  commands: ReturnType<typeof useDeckCommands>;
  onCancel(): void;
  onDone(): void;
}

const PICTURE: BriefingSlideKind = 'PICTURE';

/** Brings a picture, with what it shows in words, and puts it on a slide of its own or in place of another picture. */
export function PictureDialog(props: PictureDialogProps) {
  const { briefing, replaced, after, section, commands, onCancel, onDone } = props;
  const { send, version } = commands;
  const { language } = useWords();
  const own = useBriefingWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (values: FormData) => {
    const file = values.get('picture');
    const alternative = String(values.get('alternative')).trim();
    if (!(file instanceof File)) return;
    setBusy(true);
    setProblem(null);
    const brought = await bring(briefing, file, alternative).catch(() => null);
    if (!brought?.picture) {
      setBusy(false);
      return setProblem(brought?.error?.sentence[language] ?? own.failed);
    }
    const { picture } = brought;
    // Bringing it was a change too; where it is not the next one, somebody else's came between, and is to be told.
    if (brought.version === version.current + 1) version.current = brought.version;
    const title = String(values.get('title'));
    const taken = replaced
      ? await send(
          CHANGE_SLIDE,
          (seen) => ({ input: { briefing, version: seen, slide: replaced, picture } }),
          (data) => data.changeSlide,
        )
      : await send(
          ADD_SLIDE,
          () => ({ input: { briefing, after, section, kind: PICTURE, title, picture } }),
          (data) => data.addSlide,
        );
    setBusy(false);
    if (taken) onDone();
    else setProblem(own.picture.notAdded);
  };
  return (
    <ModalForm
      title={replaced ? own.picture.replace : own.picture.verb}
      submit={replaced ? own.picture.replaceSubmit : own.picture.submit}
      cancel={own.cancel}
      problem={problem}
      busy={busy}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <label className="field">
        <span>{own.picture.file}</span>
        <input type="file" name="picture" accept="image/png,image/jpeg" required />
      </label>
      {replaced ? null : (
        <label className="field">
          <span>{own.editor.title}</span>
          <input name="title" maxLength={200} autoComplete="off" required />
        </label>
      )}
      <label className="field">
        <span>{own.picture.alternative}</span>
        <input
          name="alternative"
          maxLength={200}
          autoComplete="off"
          aria-describedby="alternative-hint"
          required
        />
        <span id="alternative-hint" className="hint">
          {own.picture.alternativeHint}
        </span>
      </label>
    </ModalForm>
  );
}

interface Brought {
  picture?: string;
  version?: number;
  error?: { sentence: { id: string; en: string } };
}

async function bring(briefing: string, file: File, alternative: string): Promise<Brought> {
  const response = await fetch(`/briefings/${encodeURIComponent(briefing)}/pictures`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...REQUEST_HEADERS,
      'content-type': file.type || 'application/octet-stream',
      'x-alternative': encodeURIComponent(alternative),
    },
    body: file,
  });
  return (await response.json()) as Brought;
}
