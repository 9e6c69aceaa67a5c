import { useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useWords } from '../i18n/words.tsx';
import { fetchFile, saveFile } from '../lib/fetch-file.ts';
import { ModalForm } from '../ui/ModalForm.tsx';
import { asAsked } from './client.ts';

type Format = 'xlsx' | 'csv' | 'geojson' | 'jsonl';

export interface DownloadProps<Variables> {
  /** What the list is called. */
  list: string;
  /** One list or roll-up at its root, without pages. */
  document: TypedDocumentNode<unknown, Variables>;
  /** The filters in force. */
  variables: Variables;
  /** Words for the columns of tables, by their dotted names. */
  titles: Record<string, string>;
  formats?: readonly Format[];
  /** Whether persons may be named in it. */
  personal?: boolean;
  /** The button's word, where the list has another one beside it. */
  button?: string;
}

const TABLES: readonly Format[] = ['xlsx', 'csv', 'jsonl'];

/** A button that offers the whole of a list as a file, under the filters in force. */
export function Download<Variables>(props: DownloadProps<Variables>) {
  const { words } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {props.button ?? words.exports.button}
      </button>
      {asking ? (
        <FileDialog
          {...props}
          question={{ ...asAsked(props.document), variables: props.variables }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

interface FileDialogProps
  extends Pick<DownloadProps<unknown>, 'list' | 'titles' | 'formats' | 'personal'> {
  /** What is asked, as `/export/graphql` takes it: a text or a hash, and its variables. */
  question: object;
  onClose(): void;
}

/** Asks in which form, and takes the whole of a list as a file. */
export function FileDialog(props: FileDialogProps) {
  const { list, question, titles, formats = TABLES, personal, onClose } = props;
  const { exports } = useWords().words;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const taking = useRef<AbortController>(null);

  const submit = async (values: FormData) => {
    setBusy(true);
    setProblem(null);
    taking.current = new AbortController();
    const format = String(values.get('format'));
    const body = { ...question, format, titles };
    const found = await fetchFile('/export/graphql', body, taking.current.signal);
    setBusy(false);
    if (found.kind === 'cancelled') return;
    if (found.kind === 'refused') return setProblem(found.message);
    if (found.kind !== 'file') return setProblem(exports[found.kind]);
    saveFile(found.blob, found.name ?? format);
    onClose();
  };
  const cancel = () => {
    taking.current?.abort();
    onClose();
  };

  return (
    <ModalForm
      title={exports.title(list)}
      submit={exports.start}
      cancel={exports.cancel}
      problem={problem}
      busy={busy}
      onSubmit={submit}
      onCancel={cancel}
    >
      <p className="hint">{exports.what}</p>
      {personal ? <p className="note">{exports.personal}</p> : null}
      <fieldset className="plain">
        <legend>{exports.format}</legend>
        {formats.map((format, index) => (
          <label className="choice" key={format}>
            <input type="radio" name="format" value={format} defaultChecked={index === 0} />
            {exports.formats[format]}
          </label>
        ))}
      </fieldset>
      <p className="hint" role="status">
        {busy ? exports.busy : ''}
      </p>
    </ModalForm>
  );
}
