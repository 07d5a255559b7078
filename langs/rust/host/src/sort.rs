//! The library's merge sort, so that the host compares the same pairs in the same order.

use std::cmp::Ordering;
use std::hint::black_box;
use std::mem::swap;

/// `dyn`, because the library cannot see into what it calls back either.
pub type Compare = dyn Fn(i32, i32) -> Ordering;

#[inline(never)]
pub fn sort_i32(input: &[i32], output: &mut [i32], compare: &Compare) {
    black_box(());
    let mut from = input.to_vec();
    let mut to = vec![0; input.len()];
    let mut width = 1;
    while width < input.len() {
        for (from, to) in from.chunks(2 * width).zip(to.chunks_mut(2 * width)) {
            merge(from.split_at(width.min(from.len())), to, compare);
        }
        swap(&mut from, &mut to);
        width *= 2;
    }
    output.copy_from_slice(&from);
}

/// Equal items keep their order.
fn merge((mut left, mut right): (&[i32], &[i32]), to: &mut [i32], compare: &Compare) {
    for slot in to {
        let take_left = match (left.first(), right.first()) {
            (Some(&left), Some(&right)) => compare(left, right).is_le(),
            (left, _) => left.is_some(),
        };
        let side = if take_left { &mut left } else { &mut right };
        *slot = side[0];
        *side = &side[1..];
    }
}
