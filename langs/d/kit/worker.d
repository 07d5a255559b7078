/// The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
module worker;

import cases : Case, table;
import crosscall : xc_abi_version;
import session : Sample;
import std.algorithm.iteration : map;
import std.algorithm.searching : find;
import std.array : array, split;
import std.compiler : name, version_major, version_minor;
import std.conv : ConvException, to;
import std.encoding : sanitize;
import std.format : format;
import std.json : JSONOptions, JSONValue;
import std.stdio : readln, stdout, writeln;

enum abiWrittenFor = 1;

void main()
{
    string line;
    while ((line = readln()) !is null)
    {
        const words = line.sanitize.split;
        if (words == ["bye"])
            return;
        JSONValue answer;
        try
            answer = answerTo(words);
        catch (Throwable e) // also what D calls Error, such as memory that ran out
            answer = ["error": failure(words, e)];
        writeln(answer.toString(JSONOptions.doNotEscapeSlashes));
        stdout.flush();
    }
}

string failure(const string[] words, Throwable e)
{
    const message = e.msg.sanitize;
    return words.length > 1 ? words[1] ~ ": " ~ message : message;
}

JSONValue answerTo(const string[] words)
{
    const verb = words.length > 0 ? words[0] : "";
    if (verb == "hello")
        return hello();
    if (verb != "check" && verb != "run")
        throw new Exception("unknown request " ~ verb);
    if (words.length != 4)
        throw new Exception(verb ~ " takes a case, a size and a number of loops");
    auto found = table.find!(one => one.id == words[1]);
    if (found.length == 0)
        throw new Exception("unknown case");
    const loops = number!long(words[3]);
    if (loops < 1)
        throw new Exception("loops must be at least 1");
    // 31 bits of size: what the cases make of it fits every integer they use.
    const sample = found[0].run(number!int(words[2]), loops);
    if (verb == "run")
        return JSONValue(["ns": JSONValue(sample.elapsedNs), "value": JSONValue(sample.value)]);
    return JSONValue(["value": sample.value]);
}

JSONValue hello()
{
    const abi = xc_abi_version();
    if (abi != abiWrittenFor)
        throw new Exception(format!"libcrosscall has ABI %d, this worker was written for %d"(abi,
                abiWrittenFor));
    return JSONValue([
        "protocol": JSONValue(1),
        "abi": JSONValue(abi),
        "runtime": JSONValue(format!"D %d.%03d, %s"(version_major, version_minor, name)),
        "cases": JSONValue(table.map!(one => one.id).array),
    ]);
}

/// A number that is not negative.
long number(Integer)(string word)
{
    Integer value;
    try
        value = word.to!Integer;
    catch (ConvException)
        throw new Exception("size and loops must be whole numbers, not " ~ word);
    if (value < 0)
        throw new Exception("size and loops must not be negative");
    return value;
}
