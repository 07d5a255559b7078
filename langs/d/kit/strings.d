module strings;

import crosscall;
import library;
import session;
import std.string : fromStringz, toStringz;

// case: str_len
Sample strLen(size_t size, size_t loops)
{
    const text = textOf(size);
    long r;
    const start = now();
    foreach (_; 0 .. loops)
        r = xc_str_len(text.toStringz);
    return sample!"%d"(start, r);
}

// case: str_upper
Sample strUpper(size_t size, size_t loops)
{
    const texts = textsOf(size);
    string upper;
    const start = now();
    foreach (i; 0 .. loops)
    {
        auto raw = checkMemory(xc_str_upper(texts[i % texts.length].toStringz));
        scope (exit)
            xc_str_free(raw);
        upper = raw.fromStringz.idup;
    }
    return sample!"%s"(start, upper);
}

// case: str_copy
Sample strCopy(size_t size, size_t loops)
{
    const texts = textsOf(size);
    auto buffer = new char[size + 1];
    string copy;
    const start = now();
    foreach (i; 0 .. loops)
    {
        const length = xc_str_copy(buffer.ptr, buffer.length, texts[i % texts.length].toStringz);
        if (length < 0)
            throw new CrosscallException(XC_ERR_CAPACITY);
        copy = buffer[0 .. length].idup;
    }
    return sample!"%s"(start, copy);
}

// case: person_json
Sample personJson(size_t, size_t loops)
{
    const name = hide!(const(char)[])("Zoë");
    const id = hide(9_007_199_254_740_993);
    const age = hide(41);
    string json;
    const start = now();
    foreach (_; 0 .. loops)
    {
        auto person = xc_person(name.toStringz, id, age);
        auto raw = checkMemory(xc_person_json(&person));
        scope (exit)
            xc_str_free(raw);
        json = raw.fromStringz.idup;
    }
    return sample!"%s"(start, json);
}

// end of cases
