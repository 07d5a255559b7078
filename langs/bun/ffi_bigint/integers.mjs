/** The 64-bit types that always give a BigInt, which holds all their values. */
export const I64 = "i64";
export const SIZE = "u64";
