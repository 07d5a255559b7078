/** The fast 64-bit types: they take numbers and BigInts, and give a number where one is exact. */
export const I64 = "i64_fast";
export const SIZE = "u64_fast";
