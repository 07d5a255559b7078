//! Arguments as values that the compiler does not know.

/// Goes through memory once, before the clock; the result is a local, as a caller has it.
pub fn hide(value: anytype) @TypeOf(value) {
    var hidden = value;
    const place: *volatile @TypeOf(value) = &hidden;
    return place.*;
}
