const DAY_MILLISECONDS = 86_400_000;

/** A day in the province, wherever the device thinks it is. */
const dayIn = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The province's calendar day as `2026-10-31`. */
export const today = (): string => dayIn.format(new Date());

/** The day before it. */
export const yesterday = (): string => dayIn.format(new Date(Date.now() - DAY_MILLISECONDS));
