const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Western Indonesian time: seven hours ahead of universal time all year round. */
const PROVINCE_AHEAD = 7 * HOUR;

/** A moment by the province's clock, so that its day is the one that people there had. */
export const provinceTime = (moment: Date): string =>
  new Date(moment.getTime() + PROVINCE_AHEAD).toISOString();

/** The province's calendar day of a moment as `2026-10-31`, wherever the device thinks it is. */
export const dayInProvince = (moment: Date): string => provinceTime(moment).slice(0, 10);

/** The province's day that it is. */
export const today = (): string => dayInProvince(new Date());

/** The day before it. */
export const yesterday = (): string => dayInProvince(new Date(Date.now() - DAY));
