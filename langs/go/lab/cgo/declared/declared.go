// Package declared declares a function of the library by hand, with other types than it has. Beside the
// header, in one package, cgo refuses that: inconsistent definitions.
package declared

// case: wrong_type

// double xc_add_i32(double a, double b);
import "C"

func AddI32(a, b float64) float64 {
	return float64(C.xc_add_i32(C.double(a), C.double(b)))
}

// end of cases
