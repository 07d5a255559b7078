module errors;

import crosscall;
import library;
import session;
import std.string : toStringz;

// case: parse_ok
long parseI64(const(char)[] text)
{
    long value;
    check(xc_parse_i64(text.toStringz, &value));
    return value;
}

Sample parseOk(size_t, size_t loops)
{
    const text = hide!(const(char)[])("123456789012");
    long number;
    const start = now();
    foreach (_; 0 .. loops)
    {
        number = parseI64(text);
        keep(number);
    }
    return sample!"%d"(start, number);
}

// case: parse_fail
Sample parseFail(size_t, size_t loops)
{
    const text = hide!(const(char)[])("12x4567");
    string message;
    const start = now();
    foreach (_; 0 .. loops)
    {
        try
            parseI64(text);
        catch (CrosscallException e)
            message = e.msg;
    }
    return sample!"%s"(start, message);
}

// end of cases
