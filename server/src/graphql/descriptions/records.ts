/** What the fields of persons, permits, employers, incidents and reference data say, for whoever reads the schema. */
export const RECORDS: Record<string, Record<string, string>> = {
  Agency: {
    code: 'Short code that files and filters name the agency by (*kode instansi*).',
  },
  BoundaryEdition: {
    id: 'Id that the address of its shapes holds.',
    licence: 'Under which licence it may be used (*lisensi*).',
    name: 'Name of the edition (*nama edisi*).',
    source: 'Who published the boundaries (*sumber*).',
    validFrom: 'Day from which the boundaries hold (*berlaku mulai*).',
  },
  Country: {
    alpha3:
      'Three letters of ISO 3166 (*kode negara*), or a special code of ICAO such as `XXA` for a stateless person.',
    nameEn: 'Name in English (*nama Inggris*).',
  },
  Employer: {
    absences: 'Why a field of this employer is null.',
    name: 'Name as the newest file writes it (*nama pemberi kerja*).',
    permits:
      'Permits of the persons whom it employs or sponsors, as far as the caller sees them (*izin*).',
    sector: 'Branch of industry by its KBLI code (*sektor*).',
    sites: 'Its places of work (*lokasi kerja*).',
  },
  FieldAbsence: {
    field: 'Name of the field that is null; of a part of the record with the part before a dot.',
    reason: 'Why it is null (*alasan ketiadaan*).',
  },
  ForeignNational: {
    absences: 'Why a field of this person is null.',
    birthDate: 'Day of birth (*tanggal lahir*); only for those who may read it.',
    corrections: 'Values that were found wrong and corrected (*koreksi*).',
    links: 'The judgements that records of files speak of this person (*tautan*).',
    name: 'Name as in the passport (*nama*); masked or absent for those who may not read it.',
    nationality: 'Nationality (*kewarganegaraan*).',
    permits: 'Stay and work permits (*izin tinggal*, *RPTKA*), the newest first.',
    records: 'What the rows of files say of this person (*catatan sumber*).',
    sex: 'Sex as the travel document says (*jenis kelamin*).',
    travelDocuments: 'Passports and other travel documents (*dokumen perjalanan*).',
  },
  Incident: {
    absences: 'Why a field of this incident is null.',
    category: 'What kind of event it is (*kategori*).',
    location:
      'Where it was on the map (*titik lokasi*); only for those who may read it, others see the regency.',
    occurredOn: 'Day in the province on which it happened (*tanggal kejadian*).',
    place: 'Where it was, in words (*tempat kejadian*); only for those who may read it.',
    reference: 'Number that the agency gave the report (*nomor laporan*).',
    regency: 'Regency in which it happened (*kabupaten/kota*).',
    reportedBy: 'Agency that reported it (*instansi pelapor*).',
    reportedOn: 'Day in the province on which it was reported (*tanggal laporan*).',
    site: 'Place of work at which it happened (*lokasi kerja*); only for those who may read it.',
    status: 'Where the report stands (*status*); alleged until decided.',
    summary: 'What the report says, in its own words (*uraian*); only for those who may read it.',
  },
  IncidentCategory: {
    id: 'Code by which filters and roll-ups name it (*kode*).',
    nameEn: 'Name in English (*nama Inggris*).',
    nameId: 'Name in Indonesian (*nama*).',
  },
  Link: {
    decidedAt: 'When it was decided (*diputuskan pada*).',
    decidedBy: '`exact-key` where two keys are the same, else the person or model that decided.',
    evidence: 'The fields on which it rests (*dasar*).',
    probability:
      'Probability that it is the same person, 0 to 1; null where it was not decided by a model.',
  },
  LinkEvidence: {
    agreement: 'How far the values agree: `EXACT` where they are the same.',
    field: 'Field that was compared.',
    weight: 'How much it counts; null where it was not decided by a model.',
  },
  Permit: {
    absences: 'Why a field of this permit is null.',
    employer: 'Company or organisation that employs or sponsors the holder (*pemberi kerja*).',
    holder: 'Person to whom it was given (*pemegang izin*).',
    issuedOn: 'Day of issue (*tanggal terbit*).',
    kind: 'ITK, ITAS, ITAP or RPTKA (*jenis izin*).',
    number: 'Number of the permit (*nomor izin*); masked or absent for those who may not read it.',
    position: 'Position that it is given for, as written (*jabatan*).',
    provenance: 'Which cell of which file it comes from (*asal data*).',
    regency: 'Regency that it names (*kabupaten/kota*).',
    status: 'How it stands today (*status*).',
    validFrom: 'First day on which it is in force (*berlaku mulai*).',
    validTo: 'Last day on which it is in force (*berlaku sampai*).',
  },
  PermitKind: {
    family: 'Whether it permits to stay or to work (*golongan izin*).',
    id: 'Code by which filters and roll-ups name it (*kode*): `ITK`, `ITAS`, `ITAP`, `RPTKA`.',
    nameEn: 'Name in English (*nama Inggris*).',
    nameId: 'Name in Indonesian (*nama*).',
  },
  Point: {
    latitude: 'Degrees north of the equator (*lintang*); negative in the south.',
    longitude: 'Degrees east of Greenwich (*bujur*).',
  },
  Provenance: {
    agency: 'Agency whose file it was (*instansi*).',
    batch: 'Id of the file, see `batch(id:)` (*kiriman*).',
    extractedOn: 'Day on which the agency drew the file (*tanggal tarik*).',
    row: 'Row number in the file (*nomor baris*).',
    source: 'Id of the kind of file (*sumber*).',
  },
  Regency: {
    bpsCode:
      'Four digits of the statistics office (*kode BPS*); not to be mixed with the ministry’s.',
    capital: 'Seat of the regency (*ibu kota*).',
    kemendagriCode: 'Code of the Ministry of Home Affairs, such as `62.06` (*kode Kemendagri*).',
    kind: 'Regency or city (*jenis daerah*): *kabupaten* or *kota*.',
    name: 'Name (*nama*) without *Kabupaten* or *Kota*.',
  },
  RegencyCodeInput: {
    system: 'Who numbers it so (*sistem kode*).',
    value: 'The code as that system writes it (*kode*).',
  },
  RegencyCodeSystem: {
    BPS: 'The statistics office (*Badan Pusat Statistik*): `6209` is Katingan.',
    KEMENDAGRI: 'The Ministry of Home Affairs (*Kementerian Dalam Negeri*): `62.06` is Katingan.',
  },
  RegencyKind: {
    KABUPATEN: 'A regency (*kabupaten*).',
    KOTA: 'A city of the same rank (*kota*).',
  },
  Sector: {
    code: 'Code by which filters and roll-ups name it (*kode*).',
    nameEn: 'Name in English (*nama Inggris*).',
    nameId: 'Name in Indonesian (*nama*).',
  },
  SectorOfEmployer: {
    code: 'Code of the sector (*kode sektor*); null where the KBLI code belongs to none.',
    name: 'Name of the sector in Indonesian (*nama sektor*).',
    nameEn: 'Name of the sector in English (*nama sektor, Inggris*).',
  },
  Site: {
    absences: 'Why a field of this site is null.',
    employer: 'Company or organisation that works there (*pemberi kerja*).',
    location:
      'Point on the map (*titik lokasi*); null where none was reported or it contradicts the regency.',
    name: 'Name as the newest file writes it (*nama lokasi*).',
    regency: 'Regency in which it lies (*kabupaten/kota*).',
    sector: 'Sector of its employer (*sektor*).',
  },
  SourceRecord: {
    agency: 'Agency whose file it is (*instansi*).',
    extractedOn: 'Day on which the agency drew the file (*tanggal tarik*).',
    nameAsWritten:
      'Name as that row writes it (*nama tertulis*); only for those who may read names.',
    row: 'Row number in the file (*nomor baris*).',
    source: 'Id of the kind of file (*sumber*).',
  },
  TravelDocument: {
    country: 'Country that issued it (*negara penerbit*).',
    expiresOn: 'Last day on which it is valid (*habis berlaku*).',
    number:
      'Number of the document (*nomor dokumen*); masked or absent for those who may not read it.',
  },
};
