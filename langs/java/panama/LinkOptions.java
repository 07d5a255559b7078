import java.lang.foreign.Linker;

/** How the linker treats each function: as it does when nothing is asked of it. */
final class LinkOptions {
    private LinkOptions() {}

    static Linker.Option[] of(String name) {
        return new Linker.Option[0];
    }
}
