import { type DragEvent, useState } from 'react';
import { useWords } from '../../i18n/words.tsx';

interface FileDropProps {
  file: File | null;
  /** What the chosen source's files end with, to help the picker; the server decides. */
  extension: string | null;
  onFile(file: File): void;
}

/** A place to drop a file on, around a plain file input that works with the keyboard. */
export function FileDrop({ file, extension, onFile }: FileDropProps) {
  const { words } = useWords();
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
      <p>
        {words.sources.drop} {words.sources.or}
      </p>
      <label className="button file-pick">
        {words.sources.pick}
        <input
          className="unseen"
          type="file"
          accept={extension ? `.${extension}` : undefined}
          onChange={(event) => {
            const picked = event.target.files?.[0];
            if (picked) onFile(picked);
          }}
        />
      </label>
      <p className="hint" role="status">
        {file
          ? `${words.sources.chosen}: ${file.name}`
          : extension
            ? words.sources.expects(extension)
            : null}
      </p>
    </div>
  );
}
