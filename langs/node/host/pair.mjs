/**
 * V8 inlines the small functions of library.mjs, and may then move what does
 * not change out of the loop. Their arguments are therefore read from a pair of
 * equal values by the loop's counter. Array.fill makes the pair, because V8 sees
 * through [a, a].
 */
export const pair = (value) => Array(2).fill(value);
