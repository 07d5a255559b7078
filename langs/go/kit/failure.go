package kit

import "strconv"

// Status is an xc_status. It is an error, so that errors.Is can ask for it.
type Status int32

// ErrParse is XC_ERR_PARSE: the text is not what the function reads.
const ErrParse = Status(2)

func (s Status) Error() string {
	return "status " + strconv.Itoa(int(s))
}

// Failure is a call that the library refused, with its own words.
type Failure struct {
	Status  Status
	Message string
}

func (f *Failure) Error() string {
	return f.Message
}

// Is makes errors.Is(err, ErrParse) work, as the errors package recommends for such types.
func (f *Failure) Is(target error) bool {
	return target == f.Status
}
