import { useState } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { today } from '../../../lib/province-day.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { EXAMPLES } from '../examples/all.ts';
import { ExamplesList } from '../examples/ExamplesList.tsx';
import { AnalysisList } from './AnalysisList.tsx';
import { useAnalysisWords } from './analysis-words.ts';
import { Modal } from './Modal.tsx';
import { type OpenedAnalysis, openedExample, openedVersion } from './opened.ts';

export type OpenTab = 'saved' | 'examples';

interface OpenDialogProps {
  /** What is offered first. */
  first: OpenTab;
  onOpen(opened: OpenedAnalysis): void;
  onClose(): void;
}

/** What can be opened: own and shared analyses, and the ready examples. */
export function OpenDialog({ first, onOpen, onClose }: OpenDialogProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const [tab, setTab] = useState(first);
  return (
    <Modal title={own.openTitle} onClose={onClose}>
      <Segments<OpenTab>
        label={own.tabs}
        value={tab}
        options={[
          { value: 'saved', label: own.savedTab },
          { value: 'examples', label: own.examplesTab },
        ]}
        onChange={setTab}
      />
      {tab === 'saved' ? (
        <AnalysisList
          withArchive
          heading="h3"
          none={own.none}
          onOpen={(analysis) => {
            const [newest] = analysis.newest;
            if (newest) onOpen(openedVersion(analysis, newest));
          }}
        />
      ) : (
        <ExamplesList
          examples={EXAMPLES}
          withRoles
          onOpen={(example) => onOpen(openedExample(example, today(), language))}
        />
      )}
    </Modal>
  );
}
