// The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// One request's result: the time of the loop and its last result as text.
struct Sample {
    let elapsedNs: Int64
    let value: String

    init(_ elapsedNs: Int64, _ value: String) {
        self.elapsedNs = elapsedNs
        self.value = value
    }

    init(_ elapsedNs: Int64, _ value: Int64) {
        self.init(elapsedNs, String(value))
    }

    /// A double that is a whole number.
    init(_ elapsedNs: Int64, _ value: Double) {
        self.init(elapsedNs, String(Int64(value)))
    }
}

/// A failure, with its reason.
struct Failure: Error {
    let reason: String
}

typealias Case = (_ size: Int, _ loops: Int) throws -> Sample

struct Worker {
    static let abiWrittenFor: UInt32 = 1

    let abi: UInt32
    /// In the order of native/cases.toml.
    let cases: [(id: String, run: Case)]

    /// Answers requests until `bye` or the end of stdin.
    func serve() {
        while let line = readLine() {
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            if words == ["bye"] {
                return
            }
            print(answerOrError(words))
            fflush(nil)
        }
    }

    private func answerOrError(_ words: [String]) -> String {
        do {
            return try answer(words)
        } catch let failure as Failure {
            let place = words == ["hello"] ? "" : words.joined(separator: " ") + ": "
            return "{\"error\":\(quote(place + failure.reason))}"
        } catch {
            return "{\"error\":\(quote(String(describing: error)))}"
        }
    }

    private func answer(_ words: [String]) throws -> String {
        switch words.first {
        case "hello":
            return try hello()
        case "check", "run":
            return try measure(timed: words[0] == "run", Array(words.dropFirst()))
        default:
            throw Failure(reason: "unknown request")
        }
    }

    private func hello() throws -> String {
        if abi != Worker.abiWrittenFor {
            throw Failure(
                reason: "libcrosscall has ABI \(abi), this worker was written for \(Worker.abiWrittenFor)")
        }
        let ids = cases.map { quote($0.id) }.joined(separator: ",")
        return "{\"protocol\":1,\"abi\":\(abi),\"runtime\":\(quote(runtime)),\"cases\":[\(ids)]}"
    }

    private func measure(timed: Bool, _ words: [String]) throws -> String {
        guard let id = words.first, let run = cases.first(where: { $0.id == id })?.run else {
            throw Failure(reason: "unknown case")
        }
        guard words.count >= 3, let size = number(words[1]), let loops = number(words[2]), loops >= 1 else {
            throw Failure(reason: "size and loops must be whole numbers, loops at least 1")
        }
        let sample = try run(size, loops)
        let time = timed ? "\"ns\":\(sample.elapsedNs)," : ""
        return "{\(time)\"value\":\(quote(sample.value))}"
    }
}

/// A whole number that is not negative.
private func number(_ word: String) -> Int? {
    word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
}

private func quote(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\":
            json += "\\"
            json.unicodeScalars.append(scalar)
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default:
            json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}

private var runtime: String {
    #if swift(>=6)
    return "Swift 6"
    #else
    return "Swift 5"
    #endif
}

/// size bytes of UTF-8, by the rule at the top of native/cases.toml; the letters begin with that number.
func makeText(_ size: Int, first: Int = 0) -> String {
    let head = size % 2 == 1 && size >= 3 ? "€" : ""
    let letters = (0..<(size - head.utf8.count)).map { UInt8(97 + (first + $0) % 26) }
    return head + String(decoding: letters, as: UTF8.self)
}

/// The four that a case takes by turns.
func makeTexts(_ size: Int) -> [String] {
    (0..<4).map { makeText(size, first: $0) }
}

/// Keeps a loop from being dropped: the optimiser may not look in here.
@inline(never)
@_optimize(none)
func keep(_ value: Int) {
}

/// The value as one that the optimiser does not know, made once before the clock.
@inline(never)
@_optimize(none)
func hide<Value>(_ value: Value) -> Value {
    value
}
