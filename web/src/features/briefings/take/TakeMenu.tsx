import { useState } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { Menu } from '../Menu.tsx';
import { PackDialog } from './PackDialog.tsx';
import { takeFile } from './take-file.ts';

/** The ways in which a briefing is taken along. */
export function TakeMenu({ briefing }: { briefing: string }) {
  const { language } = useWords();
  const { take } = useBriefingWords();
  const [told, setTold] = useState<{ text: string; isProblem: boolean } | null>(null);
  const [isPacking, setPacking] = useState(false);
  const address = `/briefings/${encodeURIComponent(briefing)}`;
  const fetchForm = async (form: string) => {
    setTold({ text: take.making, isProblem: false });
    const problem = await takeFile(`${address}/${form}?language=${language}`, language);
    setTold(
      problem
        ? { text: problem === 'failed' ? take.failed : problem, isProblem: true }
        : { text: take.saved, isProblem: false },
    );
  };
  return (
    <>
      {told ? (
        <p
          className={told.isProblem ? 'problem' : 'hint'}
          role={told.isProblem ? 'alert' : 'status'}
        >
          {told.text}
        </p>
      ) : null}
      <Menu
        label={take.verb}
        items={[
          { key: 'slides', label: take.slides, onChoose: () => void fetchForm('slides') },
          { key: 'handout', label: take.handout, onChoose: () => void fetchForm('handout') },
          { key: 'minutes', label: take.minutes, onChoose: () => void fetchForm('minutes') },
          { key: 'pack', label: take.pack, onChoose: () => setPacking(true) },
        ]}
      />
      {isPacking ? <PackDialog briefing={briefing} close={() => setPacking(false)} /> : null}
    </>
  );
}
