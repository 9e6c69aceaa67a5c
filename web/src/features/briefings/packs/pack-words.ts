import { enPacks } from '../../../i18n/en-packs.ts';
import { idPacks, type PackWords } from '../../../i18n/id-packs.ts';
import { useWords } from '../../../i18n/words.tsx';

/** The words of the list of offline packs in the chosen language. */
export const usePackWords = (): PackWords => (useWords().language === 'id' ? idPacks : enPacks);
