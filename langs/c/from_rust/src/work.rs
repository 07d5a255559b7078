//! A body of known weight.

/// Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (14), 2003, with his own seed.
const SEED: u64 = 88_172_645_463_325_252;

#[unsafe(no_mangle)]
pub extern "C" fn xc_work(steps: i64) -> i64 {
    count!(xc_work);
    let mut state = SEED;
    for _ in 0..steps {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
    }
    (state & ((1 << 53) - 1)) as i64
}
