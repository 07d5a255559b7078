// Calls libcrosscall as the compiler imports it from its header, by module.modulemap.
// A String is handed over as a C string and an Array as a pointer by themselves:
// https://developer.apple.com/documentation/swift/calling-functions-with-pointer-parameters

import CCrosscall

/// What the last failed call left as its message.
func failure() -> Failure {
    Failure(reason: String(cString: xc_last_error()))
}

// case: empty
func empty(size: Int, loops: Int) -> Sample {
    let start = now()
    for i in 0..<loops {
        keep(i)
    }
    return Sample(now() - start, 0 as Int64)
}

// case: noop
func noop(size: Int, loops: Int) -> Sample {
    let start = now()
    for _ in 0..<loops {
        xc_noop()
    }
    return Sample(now() - start, 0 as Int64)
}

// case: add_i32
func addI32(size: Int, loops: Int) -> Sample {
    let a = hide(1_000_000 as Int32)
    let b = hide(2_345_678 as Int32)
    var r: Int32 = 0
    let start = now()
    for _ in 0..<loops {
        r = xc_add_i32(a, b)
    }
    return Sample(now() - start, Int64(r))
}

// case: inc_i64
func incI64(size: Int, loops: Int) -> Sample {
    var x = hide(1 << 53 as Int64)
    let start = now()
    for _ in 0..<loops {
        x = xc_inc_i64(x)
    }
    return Sample(now() - start, x)
}

// case: sum12_i64
func sum12I64(size: Int, loops: Int) -> Sample {
    let v = (40..<52).map { hide(Int64(1) << Int64($0)) }
    let (a, b, c, d, e, f) = (v[0], v[1], v[2], v[3], v[4], v[5])
    let (g, h, i, j, k, l) = (v[6], v[7], v[8], v[9], v[10], v[11])
    var r: Int64 = 0
    let start = now()
    for _ in 0..<loops {
        r = xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
    }
    return Sample(now() - start, r)
}

// case: sum8_f64
func sum8F64(size: Int, loops: Int) -> Sample {
    let v = (0..<8).map { hide(Double(1 << $0)) }
    let (a, b, c, d, e, f, g, h) = (v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7])
    var r = 0.0
    let start = now()
    for _ in 0..<loops {
        r = xc_sum8_f64(a, b, c, d, e, f, g, h)
    }
    return Sample(now() - start, r)
}

// case: str_len
func strLen(size: Int, loops: Int) -> Sample {
    let text = makeText(size)
    var r: Int64 = 0
    let start = now()
    for _ in 0..<loops {
        r = xc_str_len(text)
    }
    return Sample(now() - start, r)
}

// case: str_upper
func strUpper(size: Int, loops: Int) throws -> Sample {
    let texts = makeTexts(size)
    var upper = ""
    let start = now()
    for i in 0..<loops {
        guard let result = xc_str_upper(texts[i & 3]) else {
            throw failure()
        }
        upper = String(cString: result)
        xc_str_free(result)
    }
    return Sample(now() - start, upper)
}

// case: sum_f64
func sumF64(size: Int, loops: Int) -> Sample {
    let values = (0..<size).map(Double.init)
    var r = 0.0
    let start = now()
    for _ in 0..<loops {
        r = xc_sum_f64(values, values.count)
    }
    return Sample(now() - start, r)
}

// case: point_dist
func pointDist(size: Int, loops: Int) -> Sample {
    var a = hide(xc_point(x: 1, y: 2))
    var b = hide(xc_point(x: 4, y: 6))
    var r = 0.0
    let start = now()
    for _ in 0..<loops {
        r = xc_point_dist(&a, &b)
    }
    return Sample(now() - start, r)
}

// case: point_add
func pointAdd(size: Int, loops: Int) -> Sample {
    let a = hide(xc_point(x: 1, y: 2))
    let b = hide(xc_point(x: 3, y: 4))
    var x = 0.0
    var y = 0.0
    let start = now()
    for _ in 0..<loops {
        let p = xc_point_add(a, b)
        x = p.x
        y = p.y
    }
    return Sample(now() - start, "\(Int64(x)),\(Int64(y))")
}

// case: apply_i64
func applyI64(size: Int, loops: Int) -> Sample {
    let increment: @convention(c) (Int64, UnsafeMutableRawPointer?) -> Int64 = { value, _ in value + 1 }
    let value = hide(1 << 53 as Int64)
    var r: Int64 = 0
    let start = now()
    for _ in 0..<loops {
        r = xc_apply_i64(increment, nil, value, size)
    }
    return Sample(now() - start, r)
}

/// xc_counter, freed with the last reference.
final class Counter {
    private let pointer: OpaquePointer

    init(_ value: Int64) throws {
        guard let pointer = xc_counter_new(value) else {
            throw failure()
        }
        self.pointer = pointer
    }

    deinit {
        xc_counter_free(pointer)
    }

    func add(_ amount: Int64) -> Int64 {
        xc_counter_add(pointer, amount)
    }
}

// case: counter_cycle
func counterCycle(size: Int, loops: Int) throws -> Sample {
    let value = hide(5 as Int64)
    let amount = hide(3 as Int64)
    var r: Int64 = 0
    let start = now()
    for _ in 0..<loops {
        let counter = try Counter(value)
        r = counter.add(amount)
    }
    return Sample(now() - start, r)
}

func parse(_ text: String) throws -> Int64 {
    var value: Int64 = 0
    if xc_parse_i64(text, &value) != 0 {
        throw failure()
    }
    return value
}

// case: parse_fail
func parseFail(size: Int, loops: Int) -> Sample {
    let text = "12x4567"
    var message = ""
    let start = now()
    for _ in 0..<loops {
        do {
            _ = try parse(text)
        } catch let failure as Failure {
            message = failure.reason
        } catch {
        }
    }
    return Sample(now() - start, message)
}

// case: work
func work(size: Int, loops: Int) -> Sample {
    let steps = Int64(size)
    var r: Int64 = 0
    let start = now()
    for _ in 0..<loops {
        r = xc_work(steps)
    }
    return Sample(now() - start, r)
}

// case: add_batch
func addBatch(size: Int, loops: Int) throws -> Sample {
    let a = (0..<size).map { Int32($0) }
    let b = (0..<size).map { Int32(2 * $0) }
    var sums = [Int32](repeating: 0, count: size)
    let start = now()
    for _ in 0..<loops {
        if xc_add_batch(a, b, &sums, a.count) != 0 {
            throw failure()
        }
    }
    return Sample(now() - start, Int64(sums[size - 1]))
}
// end of cases

let worker = Worker(
    abi: xc_abi_version(),
    cases: [
        ("empty", empty),
        ("noop", noop),
        ("add_i32", addI32),
        ("inc_i64", incI64),
        ("sum12_i64", sum12I64),
        ("sum8_f64", sum8F64),
        ("str_len", strLen),
        ("str_upper", strUpper),
        ("sum_f64", sumF64),
        ("point_dist", pointDist),
        ("point_add", pointAdd),
        ("apply_i64", applyI64),
        ("counter_cycle", counterCycle),
        ("parse_fail", parseFail),
        ("work", work),
        ("add_batch", addBatch),
    ]
)
worker.serve()
