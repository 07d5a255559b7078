/* Runs one fuzzing harness over committed inputs, so that what was once found stays found, with any
 * compiler. Arguments: files, or folders of files.
 *
 * To search for new inputs, the variant fuzz has clang's own main in place of this one: nox -s fuzz.
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST_INPUT = 1 << 16 };

static void replay_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    static uint8_t data[LONGEST_INPUT];
    size_t size = fread(data, 1, sizeof data, file);
    fclose(file);
    printf("%s, %zu bytes\n", path, size);
    fflush(stdout); /* so that the last line names the input that crashed */
    /* A copy of exactly that size: a byte read beyond it is a byte the sanitizer sees. */
    uint8_t *exact = malloc(size > 0 ? size : 1);
    for (size_t i = 0; i < size; i++) {
        exact[i] = data[i];
    }
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

/* The number of inputs run. */
static int replay(const char *path) {
    DIR *folder = opendir(path);
    if (folder == NULL) {
        replay_file(path);
        return 1;
    }
    int count = 0;
    struct dirent *entry;
    while ((entry = readdir(folder)) != NULL) {
        if (entry->d_name[0] != '.') {
            char file[4096];
            snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
            replay_file(file);
            count++;
        }
    }
    closedir(folder);
    return count;
}

int main(int argc, char **argv) {
    int count = 0;
    for (int i = 1; i < argc; i++) {
        count += replay(argv[i]);
    }
    printf("%d inputs\n", count);
    return count == 0;
}
