import type { OperationNoticeWords } from './id-operation-notices.ts';

const plain = (count: number) => new Intl.NumberFormat('en-GB').format(count);

/** What an agency is told of joint operations, in English. */
export const enOperationNotices: OperationNoticeWords = {
  title: (count) =>
    `${plain(count)} ${count === 1 ? 'notice' : 'notices'} of operations not taken note of`,
  say: {
    INVITED: (number) => `Your agency takes part in ${number}`,
    CHANGED: (number) => `The plan of ${number} was changed`,
    POSTPONED: (number) => `${number} was postponed`,
    CARRIED_OUT: (number) => `The result of ${number} was recorded`,
    CANCELLED: (number) => `${number} was called off`,
    CORRECTED: (number) => `The result of ${number} was corrected`,
    REMOVED: (number) => `Your agency does not take part in ${number} any more`,
  },
};
