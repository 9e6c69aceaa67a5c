import { useState } from 'react';
import { REQUEST_HEADERS } from '../../graphql/client.ts';
import { useWords } from '../../i18n/words.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';

interface CopyDialogProps {
  id: string;
  onClose(changed: boolean): void;
}

/** Fetches the copy for the person and hands it to the browser as a file; nothing of it stays in the page. */
export function CopyDialog({ id, onClose }: CopyDialogProps) {
  const { rights } = useWords().words;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (values: FormData) => {
    setBusy(true);
    try {
      const answer = await fetch(`/export/rights-requests/${encodeURIComponent(id)}`, {
        headers: { ...REQUEST_HEADERS, 'x-purpose': String(values.get('purpose') ?? '').trim() },
      });
      if (!answer.ok) return setProblem(rights.copyFailed);
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = 'salinan-data.json';
      link.click();
      URL.revokeObjectURL(address);
      onClose(false);
    } catch {
      setProblem(rights.copyFailed);
    } finally {
      setBusy(false);
    }
  };

  return (
    <ModalForm
      title={rights.copy}
      submit={rights.copy}
      cancel={rights.cancel}
      problem={problem}
      busy={busy}
      onSubmit={submit}
      onCancel={() => onClose(false)}
    >
      <label className="field">
        <span>{rights.copyPurpose}</span>
        <input name="purpose" required minLength={2} maxLength={80} autoComplete="off" />
      </label>
    </ModalForm>
  );
}
