/** Words of the access policy; what its entries are called comes from the server, in both languages. */
export const idPolicy = {
  policy: {
    intro:
      'Inilah kebijakan yang dijalankan hub: siapa boleh melakukan apa, baris mana yang terlihat, dan bagaimana tiap bidang ditampilkan.',
    roles: 'Peran',
    purposeOfRole: 'Untuk apa',
    actions: 'Siapa boleh melakukan apa',
    action: 'Tindakan',
    yes: 'ya',
    no: '–',
    classes: 'Kelas bidang',
    class: 'Kelas',
    why: 'Mengapa',
    treatment: { SHOWN: 'ditampilkan', MASKED: 'disamarkan', ABSENT: '–' },
    masked:
      'Disamarkan: dari teks hanya huruf pertama yang tampak; yang bukan teks dikosongkan. Bidang yang tidak ditampilkan utuh tidak dapat disaring, dicari atau diurutkan.',
    rows: 'Baris mana yang terlihat',
    type: 'Jenis data',
    condition: 'Syarat',
    purposes: 'Keperluan membuka data satu orang',
    purposesHint: 'Selain keperluan ini, nomor perkara juga diterima.',
    purpose: 'Keperluan',
    code: 'Kode',
    fields: 'Bidang menurut jenis data',
    field: 'Bidang',
    searchField: 'Cari bidang',
    onlyClassed: 'yang berkelas. Cari untuk melihat bidang lain.',
    open: 'mengikuti barisnya',
    found: (count: number) => `${new Intl.NumberFormat('id-ID').format(count)} bidang`,
  },
};
