import { useState } from 'react';
import { REQUEST_HEADERS } from '../../../graphql/client.ts';
import type { BriefingSlideKind } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { Send } from '../use-deck-commands.ts';
import { ADD_SLIDE } from './slide-commands.ts';

interface PictureDialogProps {
  briefing: string;
  after: string | null;
  section: string;
  send: Send;
  onCancel(): void;
  onDone(): void;
}

const PICTURE: BriefingSlideKind = 'PICTURE';

/** Brings a picture, with what it shows in words, and puts it on a slide of its own. */
export function PictureDialog(props: PictureDialogProps) {
  const { briefing, after, section, send, onCancel, onDone } = props;
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
    const title = String(values.get('title'));
    const taken = await send(
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
      title={own.picture.verb}
      submit={own.picture.submit}
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
      <label className="field">
        <span>{own.editor.title}</span>
        <input name="title" maxLength={200} autoComplete="off" required />
      </label>
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
