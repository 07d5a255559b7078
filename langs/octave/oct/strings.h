// Texts: Octave's are bytes, here of UTF-8.
// https://docs.octave.org/v7.3.0/Character-Strings-in-Oct_002dFiles.html

// A text of the library's as Octave's own; gives it back.
inline octave_value taken(char *text) {
    if (!text) {
        fail();
    }
    octave_value host(text);
    xc_str_free(text);
    return host;
}

// case: str_len
DEFUN_DLD(xc_str_len, args, , "length = xc_str_len (text)") {
    expect(args, 1);
    return from_i64(xc_str_len(to_text(args(0)).c_str()));
}

// case: str_upper
DEFUN_DLD(xc_str_upper, args, , "upper = xc_str_upper (text)") {
    expect(args, 1);
    return taken(xc_str_upper(to_text(args(0)).c_str()));
}

// case: str_copy
// A buffer that C can write into. Octave's values are never changed in place, so it is the library's.
static std::string buffer;

DEFUN_DLD(copy_buffer, args, , "copy_buffer (capacity)") {
    expect(args, 1);
    int64_t capacity = to_i64(args(0));
    if (capacity < 0) {
        error_with_id("crosscall:size", "copy_buffer: the capacity must not be negative");
    }
    buffer.resize(static_cast<size_t>(capacity));
    return octave_value_list();
}

DEFUN_DLD(xc_str_copy, args, , "copy = xc_str_copy (text): by way of copy_buffer's buffer") {
    expect(args, 1);
    int64_t length = xc_str_copy(&buffer[0], buffer.size(), to_text(args(0)).c_str());
    if (length < 0) {
        error_with_id("crosscall:size", "xc_str_copy: the text is longer than the buffer");
    }
    return octave_value(std::string(buffer, 0, static_cast<size_t>(length)));
}

// case: person_json
DEFUN_DLD(xc_person_json, args, , "json = xc_person_json (name, id, age)") {
    expect(args, 3);
    std::string name = to_text(args(0));
    xc_person person = {name.c_str(), to_i64(args(1)), to_i32(args(2))};
    return taken(xc_person_json(&person));
}

// end of cases
