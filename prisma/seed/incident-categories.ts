export interface IncidentCategorySeed {
  id: string;
  nameId: string;
  nameEn: string;
  lead: 'IMMIGRATION' | 'MANPOWER' | 'POLICE' | 'KESBANGPOL';
  /** The most sensitive data that a report of this kind tends to hold. */
  sensitivity: 'COMPANY' | 'PERSONAL' | 'HEALTH' | 'SPECIFIC' | 'RESTRICTED';
  /** Whether a report's place may be shown as a point. */
  onMap: boolean;
}

type Row = [
  id: string,
  nameId: string,
  nameEn: string,
  lead: IncidentCategorySeed['lead'],
  sensitivity: IncidentCategorySeed['sensitivity'],
  onMap: boolean,
];

/** An allegation is called one ("Dugaan") until a decision says otherwise. */
const ROWS: readonly Row[] = [
  ['OVERSTAY', 'Dugaan overstay', 'Alleged overstay', 'IMMIGRATION', 'PERSONAL', true],
  [
    'PERMIT_MISUSE',
    'Dugaan penyalahgunaan izin tinggal',
    'Alleged misuse of a stay permit',
    'IMMIGRATION',
    'PERSONAL',
    true,
  ],
  [
    'DOCUMENTS_INCOMPLETE',
    'Dokumen tidak lengkap',
    'Incomplete documents',
    'IMMIGRATION',
    'PERSONAL',
    true,
  ],
  [
    'WORK_WITHOUT_RPTKA',
    'Dugaan bekerja tanpa RPTKA',
    'Alleged work without an RPTKA',
    'MANPOWER',
    'PERSONAL',
    true,
  ],
  [
    'POSITION_OR_LOCATION_MISMATCH',
    'Dugaan jabatan atau lokasi kerja tidak sesuai',
    'Alleged mismatch of position or place of work',
    'MANPOWER',
    'PERSONAL',
    true,
  ],
  ['WORK_ACCIDENT', 'Kecelakaan kerja', 'Work accident', 'MANPOWER', 'HEALTH', true],
  [
    'INDUSTRIAL_DISPUTE',
    'Perselisihan hubungan industrial',
    'Industrial dispute',
    'MANPOWER',
    'COMPANY',
    true,
  ],
  [
    'CRIME_VICTIM',
    'Dugaan tindak pidana dengan korban orang asing',
    'Alleged crime against a foreign national',
    'POLICE',
    'SPECIFIC',
    true,
  ],
  [
    'CRIME_SUSPECT',
    'Dugaan tindak pidana oleh orang asing',
    'Alleged crime by a foreign national',
    'POLICE',
    'SPECIFIC',
    true,
  ],
  [
    'TRAFFICKING_VICTIM',
    'Dugaan korban tindak pidana perdagangan orang',
    'Alleged victim of human trafficking',
    'POLICE',
    'RESTRICTED',
    false,
  ],
  ['MISSING_PERSON', 'Orang hilang', 'Missing person', 'POLICE', 'PERSONAL', true],
  ['LAND_CONFLICT', 'Konflik lahan', 'Land conflict', 'KESBANGPOL', 'COMPANY', true],
  ['DEMONSTRATION', 'Unjuk rasa', 'Demonstration', 'KESBANGPOL', 'COMPANY', true],
  [
    'UNLICENSED_MINING',
    'Dugaan pertambangan tanpa izin',
    'Alleged unlicensed mining',
    'POLICE',
    'PERSONAL',
    true,
  ],
  [
    'ORGANISATION_DOCUMENTS',
    'Kelengkapan dokumen ormas, peneliti, jurnalis atau rohaniwan',
    'Document status of an organisation, researcher, journalist or cleric',
    'KESBANGPOL',
    'SPECIFIC',
    // Documents only: a point would show where people speak or worship.
    false,
  ],
  [
    'REMOVAL',
    'Deportasi, penangkalan atau pendetensian',
    'Deportation, entry ban or detention',
    'IMMIGRATION',
    'PERSONAL',
    // An outcome at an office, not an event at a place.
    false,
  ],
];

/** Kinds of incident. Refugees and asylum seekers have none: they stay outside the hub. */
export const INCIDENT_CATEGORIES: readonly IncidentCategorySeed[] = ROWS.map(
  ([id, nameId, nameEn, lead, sensitivity, onMap]) => ({
    id,
    nameId,
    nameEn,
    lead,
    sensitivity,
    onMap,
  }),
);
