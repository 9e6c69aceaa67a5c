/** What administrative actions of immigration are called in Indonesian; only pages that show them load this. */
export const idMeasures = {
  BAN_LIST: 'Pencantuman dalam daftar pencegahan atau penangkalan',
  PERMIT_CHANGED: 'Pembatasan, perubahan, atau pembatalan izin tinggal',
  BARRED_FROM_PLACES: 'Larangan berada di tempat tertentu',
  RESIDENCE_ORDERED: 'Keharusan bertempat tinggal di tempat tertentu',
  COST_CHARGED: 'Pengenaan biaya beban',
  DEPORTATION: 'Deportasi',
};
