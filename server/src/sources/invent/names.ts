/** Invented names: common given and family names, combined at random. None of them belongs to anybody meant. */
import type { Sex } from '../../kernel/candidate.ts';
import type { Random } from './random.ts';

export interface InventedName {
  family: string;
  /** The family name as another office transliterates it; the same where there is only one way. */
  familyVariant: string;
  given: string;
  /** How the parts are put together: `Wang Wei`, `Ahmad bin Rahman`, `Peter Miller`. */
  order: 'FAMILY_FIRST' | 'PATRONYMIC' | 'GIVEN_FIRST';
  sex: Sex;
}

interface Culture {
  order: InventedName['order'];
  /** `Wang|Wong`: Pinyin and Cantonese, or two romanisations of the same name. */
  families: string;
  men: string;
  women: string;
}

const CULTURES = {
  chinese: {
    order: 'FAMILY_FIRST',
    families:
      'Wang|Wong Chen|Chan Zhang|Cheung Huang|Wong Liu|Lau Lin|Lam Yang|Yeung Wu|Ng Zhou|Chow Xu|Hsu Zhao|Chiu Guo|Kwok He|Ho Zheng|Cheng Tang|Tong Liang|Leung',
    men: 'Wei Jianguo Ming Zhiqiang Haoran Yong Guoliang Bin Xiaofeng Dawei Hongbo Jun Lei Peng Shaohua Tao',
    women: 'Lihua Xiaomei Jing Yanfang Na Meiling Fang Hui',
  },
  korean: {
    order: 'FAMILY_FIRST',
    families: 'Kim|Gim Lee|Yi Park|Bak Choi|Choe Jung|Jeong Kang|Gang Yoon|Yun Lim|Im Han Shin|Sin',
    men: 'Minho Sungjin Jaehyun Dongwook Kyungsoo Youngho Taesik Jinwoo Hyunsuk',
    women: 'Jiyoung Soyeon Minji Eunhye Hyejin',
  },
  malay: {
    order: 'PATRONYMIC',
    families:
      'Abdullah Ismail Rahman|Rachman Hassan|Hasan Yusof|Yusuf Osman|Othman Ibrahim Salleh|Saleh Daud Zakaria',
    men: 'Ahmad|Faizal Mohd|Azlan Khairul Shahrul|Nizam Hafiz Zulkifli Rosdi Amirul Fadzil Razali',
    women: 'Nurul|Aina Siti|Hajar Farah Azizah Noraini',
  },
  indian: {
    order: 'GIVEN_FIRST',
    families:
      'Kumar Sharma Patel Reddy Nair|Nayar Iyer|Aiyar Perera Fernando Silva|De-Silva Rao Das',
    men: 'Rajesh Suresh Anil Vikram Prakash Sanjay Ravi Nuwan Chaminda Arun',
    women: 'Anita Priya Lakshmi Nadeesha Kavita',
  },
  japanese: {
    order: 'FAMILY_FIRST',
    families: 'Tanaka Suzuki Saito|Saitoh Ito|Itoh Kato|Katoh Ono|Ohno Yamada Kobayashi Sasaki',
    men: 'Hiroshi Kenji Takashi Makoto Yuji Satoru Kazuo',
    women: 'Yuko Keiko Naomi Ayumi',
  },
  western: {
    order: 'GIVEN_FIRST',
    families:
      'Miller Baker Müller|Mueller Visser Jansen Dupré|Dupre Larsen Schäfer|Schaefer Carter Bennett Hughes Novák|Novak',
    men: 'Peter Andrew Thomas José François Martin Daniel Stephen Luke Jürgen',
    women: 'Anna Claire Margaret Zoë Laura Renée',
  },
  filipino: {
    order: 'GIVEN_FIRST',
    families: 'Reyes Santos Cruz Bautista Ocampo Peña|Pena Ramos Castañeda|Castaneda',
    men: 'Ramon Jose|Marie Eduardo Rodel Noel Arnel',
    women: 'Maria|Luz Jocelyn Rowena Marites',
  },
} satisfies Record<string, Culture>;

const CULTURE_OF: Record<string, keyof typeof CULTURES> = {
  CHN: 'chinese',
  TWN: 'chinese',
  SGP: 'chinese',
  KOR: 'korean',
  MYS: 'malay',
  EGY: 'malay',
  PAK: 'malay',
  BGD: 'malay',
  IND: 'indian',
  LKA: 'indian',
  JPN: 'japanese',
  PHL: 'filipino',
};

const split = (words: string): string[] => words.split(' ');

/** A name such as people of a country and sex often bear. */
export function inventName(country: string, sex: Sex, random: Random): InventedName {
  const culture = CULTURES[CULTURE_OF[country] ?? 'western'];
  const [family = '', familyVariant = family] = random.pick(split(culture.families)).split('|');
  const given = random.pick(split(sex === 'MALE' ? culture.men : culture.women)).replace('|', ' ');
  return { family, familyVariant, given, order: culture.order, sex };
}

const INDONESIAN = {
  given: 'Rahmat Dewi Yansen Sri Hendra Lusiana Agus Maria Teguh Ratna',
  family: 'Suryadinata Mandalaputra Kusumawardhana Rungandjaya Timbangsari',
};

/** An invented Indonesian name for whoever signs a list. */
export const inventSigner = (random: Random): string =>
  `${random.pick(split(INDONESIAN.given))} ${random.pick(split(INDONESIAN.family))}`;
