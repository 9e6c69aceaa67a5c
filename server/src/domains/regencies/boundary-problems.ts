/** What a person reads when a boundary file cannot be used, or only with reservations: what, where, what to do. */
import type { RegencyCodeSystem } from '../../kernel/regency-code.ts';
import type { Sentence } from '../../kernel/result.ts';

const decimal = (value: number, language: 'id' | 'en', digits: number): string =>
  value.toLocaleString(language, { maximumFractionDigits: digits });

export const fileUnreadable: Sentence = {
  id: 'Berkas bukan GeoJSON atau TopoJSON yang utuh. Ekspor ulang sebagai FeatureCollection GeoJSON dengan pengodean UTF-8.',
  en: 'The file is not a complete GeoJSON or TopoJSON. Export it again as a GeoJSON FeatureCollection in UTF-8.',
};

export const codeFieldMissing = (field: string, present: readonly string[]): Sentence => ({
  id: `Kolom kode "${field}" tidak ada dalam berkas. Kolom yang ada: ${present.join(', ') || 'tidak ada'}. Sebutkan salah satunya.`,
  en: `The file has no code field "${field}". Its fields are: ${present.join(', ') || 'none'}. Name one of them.`,
});

export const codesRefused = (codes: readonly string[], system: RegencyCodeSystem): Sentence => {
  const publisher = { KEMENDAGRI: 'Kemendagri', BPS: 'BPS' }[system];
  return {
    id: `Kode ${codes.join(', ')} bukan kode kabupaten/kota Kalimantan Tengah menurut ${publisher}. Periksa sistem kodenya: Katingan ditulis 62.06 oleh Kemendagri dan 6209 oleh BPS, sebagai teks.`,
    en: `${publisher} has no regency of Central Kalimantan under the code ${codes.join(', ')}. Check the code system: Katingan is 62.06 for Kemendagri and 6209 for BPS, written as text.`,
  };
};

export const notAnArea = (name: string, type: string): Sentence => ({
  id: `Geometri ${name} berupa ${type}, bukan poligon. Ekspor lapisan wilayah, bukan lapisan titik atau garis.`,
  en: `The geometry of ${name} is a ${type}, not a polygon. Export the layer of areas, not one of points or lines.`,
});

export const regenciesMissing = (names: readonly string[], of: number): Sentence => ({
  id: `Berkas memuat ${of - names.length} dari ${of} kabupaten/kota; yang tidak ada: ${names.join(', ')}. Periksa kolom kode dan sistem kodenya, lalu lengkapi berkas.`,
  en: `The file holds ${of - names.length} of ${of} regencies; missing: ${names.join(', ')}. Check the code field and its code system, then complete the file.`,
});

export const positionsSwapped = (name: string): Sentence => ({
  id: `Koordinat ${name} tertukar: lintang ditulis sebelum bujur. Tulis bujur lebih dahulu, seperti ditetapkan GeoJSON.`,
  en: `The coordinates of ${name} are swapped: latitude stands before longitude. Write longitude first, as GeoJSON demands.`,
});

export const positionOutside = (name: string, position: string): Sentence => ({
  id: `${name} memuat koordinat di luar Kalimantan Tengah: ${position}. Ekspor ulang berkas dalam derajat WGS 84 (EPSG:4326).`,
  en: `${name} has a position outside Central Kalimantan: ${position}. Export the file again in WGS 84 degrees (EPSG:4326).`,
});

export const ringOpen = (name: string): Sentence => ({
  id: `Garis batas ${name} tidak tertutup atau kurang dari empat titik. Perbaiki geometrinya di perangkat SIG, lalu ekspor ulang.`,
  en: `A ring of ${name} is not closed or has fewer than four positions. Repair the geometry in a GIS and export it again.`,
});

/** `reason` is PostGIS's own, such as `Self-intersection[113.4 -1.9]`: kind of fault, longitude and latitude. */
export const shapeInvalid = (name: string, reason: string): Sentence => ({
  id: `Bentuk wilayah ${name} tidak sah: ${reason}. Perbaiki geometrinya di perangkat SIG, lalu ekspor ulang.`,
  en: `The shape of ${name} is invalid: ${reason}. Repair the geometry in a GIS and export it again.`,
});

export const capitalOutside = (name: string, capital: string): Sentence => ({
  id: `Ibu kota ${capital} terletak di luar wilayah ${name}. Periksa sistem kode (kode Kemendagri dan BPS mudah tertukar) dan bentuk wilayahnya.`,
  en: `The capital ${capital} lies outside the shape of ${name}. Check the code system (Kemendagri and BPS codes are easily mixed up) and the shape.`,
});

export function areaDiffers(name: string, measuredKm2: number, officialKm2: number): Sentence {
  const percent = (measuredKm2 / officialKm2 - 1) * 100;
  const text = (language: 'id' | 'en') => ({
    off: decimal(Math.abs(percent), language, 1),
    measured: decimal(measuredKm2, language, 0),
    official: decimal(officialKm2, language, 0),
  });
  const [id, en] = [text('id'), text('en')];
  return {
    id: `Luas ${name} ${id.off} % lebih ${percent < 0 ? 'kecil' : 'besar'} daripada luas resmi (${id.measured} km², resmi ${id.official} km²). Gunakan edisi batas yang lebih baru.`,
    en: `${name} is ${en.off} % ${percent < 0 ? 'smaller' : 'larger'} than its official area (${en.measured} km², officially ${en.official} km²). Use a newer edition of the boundaries.`,
  };
}

export function mosaicFaulty(
  overlapKm2: number,
  gapKm2: number,
  at: readonly [longitude: number, latitude: number],
): Sentence {
  const place = at.map((it) => it.toFixed(2)).join(', ');
  return {
    id: `Wilayah kabupaten/kota bertumpang tindih ${decimal(overlapKm2, 'id', 0)} km² dan menyisakan celah ${decimal(gapKm2, 'id', 0)} km², misalnya di sekitar bujur dan lintang ${place}. Rapikan topologinya, lalu ekspor ulang.`,
    en: `Regencies overlap on ${decimal(overlapKm2, 'en', 0)} km² and leave gaps of ${decimal(gapKm2, 'en', 0)} km², for example near longitude and latitude ${place}. Mend the topology and export the file again.`,
  };
}

export const bordersNotShared = (percent: number, worst: string): Sentence => ({
  id: `Hanya ${percent} % panjang batas antarkabupaten digambar sama oleh kedua tetangganya, paling sedikit di ${worst}. Ekspor dari lapisan yang bertopologi.`,
  en: `Neighbours draw the same line on only ${percent} % of the borders between regencies, least in ${worst}. Export from a layer with topology.`,
});

export const nameUnusable = (name: string): Sentence => ({
  id: `Nama edisi "${name}" tidak memuat huruf atau angka. Beri nama seperti "BIG 2024".`,
  en: `The edition's name "${name}" has no letter or digit. Give a name such as "BIG 2024".`,
});

export const originMissing: Sentence = {
  id: 'Sumber atau lisensi edisi belum diisi. Sebutkan siapa penerbit batas ini dan dengan izin apa batas ini dipakai.',
  en: "The edition's source or licence is missing. Say who publishes these boundaries and under what licence they are used.",
};

export const dayUnreadable = (day: string): Sentence => ({
  id: `Tanggal mulai berlaku "${day}" tidak terbaca. Tulis seperti 2024-12-31.`,
  en: `The valid-from date "${day}" cannot be read. Write it like 2024-12-31.`,
});

export const editionExists = (id: string): Sentence => ({
  id: `Edisi "${id}" sudah ada; edisi yang telah dimuat tidak berubah. Beri nama lain.`,
  en: `There already is an edition "${id}"; a loaded edition does not change. Give another name.`,
});
