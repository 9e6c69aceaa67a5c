const plain = (count: number) => new Intl.NumberFormat('id-ID').format(count);

/** What an agency is told of joint operations, in Indonesian. */
export const idOperationNotices = {
  title: (count: number) => `${plain(count)} pemberitahuan operasi belum diketahui`,
  say: {
    INVITED: (number: string) => `Instansi Anda menjadi peserta ${number}`,
    CHANGED: (number: string) => `Rencana ${number} diubah`,
    POSTPONED: (number: string) => `${number} ditunda`,
    CARRIED_OUT: (number: string) => `Hasil ${number} dicatat`,
    CANCELLED: (number: string) => `${number} dibatalkan`,
    CORRECTED: (number: string) => `Hasil ${number} diperbaiki`,
    REMOVED: (number: string) => `Instansi Anda bukan peserta ${number} lagi`,
  },
};

/** The shape that every language fills. */
export type OperationNoticeWords = typeof idOperationNotices;
