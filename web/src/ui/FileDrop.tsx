import { type DragEvent, type ReactNode, useState } from 'react';
import './file-drop.css';

interface FileDropProps {
  /** What may be dropped here, in words. */
  invitation: string;
  /** What the button says that opens the picker. */
  pick: string;
  /** What the picker offers, as the input's own attribute takes it; the server decides. */
  accept?: string | undefined;
  /** Id of what explains which files are taken. */
  describedBy?: string;
  onFile(file: File): void;
  /** What stands below the button. */
  children: ReactNode;
}

/** A place to drop a file on, around a plain file input that works with the keyboard. */
export function FileDrop({
  invitation,
  pick,
  accept,
  describedBy,
  onFile,
  children,
}: FileDropProps) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the input inside
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{invitation}</p>
      <label className="button file-pick">
        {pick}
        <input
          className="unseen"
          type="file"
          accept={accept}
          aria-describedby={describedBy}
          onChange={(event) => {
            const picked = event.target.files?.[0];
            if (picked) onFile(picked);
          }}
        />
      </label>
      {children}
    </div>
  );
}
