"""Environment variables that change what is built or how fast it runs, without a trace in any source.

They are left as they are, since they may be what somebody wants to measure; they are a part of what a build
is made from, they are written into the run, and a run that goes on must go on with the same.
"""

import os

from harness.core.paths import anonymous

# By name, no patterns: a value that nobody thought of could be a secret, and run files are published.
_BEARING = (
    # The loader and the C library.
    *("LD_PRELOAD", "LD_LIBRARY_PATH", "LD_BIND_NOW", "LD_AUDIT", "LD_DEBUG", "DYLD_INSERT_LIBRARIES"),
    *("GLIBC_TUNABLES", "MALLOC_ARENA_MAX", "MALLOC_PERTURB_", "MALLOC_CHECK_"),
    # Compilers.
    *("CC", "CXX", "CFLAGS", "CXXFLAGS", "CPPFLAGS", "LDFLAGS", "CGO_CFLAGS", "CGO_LDFLAGS"),
    *("GOFLAGS", "GOAMD64", "GOARM64", "GOEXPERIMENT", "RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS", "RUSTC_WRAPPER"),
    # Runtimes.
    *("GOGC", "GOMEMLIMIT", "GODEBUG", "GOMAXPROCS"),
    *("PYTHONDEVMODE", "PYTHONMALLOC", "PYTHONOPTIMIZE", "PYTHONTRACEMALLOC", "PYTHON_GIL", "PYTHON_JIT"),
    *("PYTHONPATH", "PYTHONHOME", "PYTHONFAULTHANDLER", "PYTHONHASHSEED"),
    *("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"),
    *("NODE_OPTIONS", "UV_THREADPOOL_SIZE", "DENO_V8_FLAGS", "BUN_JSC_useJIT"),
    *("RUBYOPT", "RUBY_YJIT_ENABLE", "RUBYLIB", "PHP_INI_SCAN_DIR", "PHPRC", "PERL5OPT", "PERL5LIB"),
    *("LUA_INIT", "LUA_INIT_5_4", "LUA_PATH", "LUA_CPATH"),
    *(
        "MONO_ENV_OPTIONS",
        "MONO_GC_PARAMS",
        "DOTNET_TieredPGO",
        "DOTNET_TieredCompilation",
        "DOTNET_gcServer",
    ),
)


def bearing() -> dict[str, str]:
    """Those that are set, with their values as far as they name nobody."""
    return {name: anonymous(os.environ[name]) for name in _BEARING if os.environ.get(name)}
