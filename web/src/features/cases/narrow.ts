/** Where the inbox folds what stands above its table, as `cases.css` has it. */
export const NARROW = '(max-width: 600px)';
