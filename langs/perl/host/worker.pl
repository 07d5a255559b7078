# Calls the functions of Crosscall.pm, which are Perl's own here: the same loops
# with no border to cross, for scale.

use strict;
use warnings;

use Protocol qw(serve);

my @GROUPS = qw(
  calls strings arrays structs callbacks handles errors work batch threads
);
for my $group (@GROUPS) {
    require "$group.pl";
}

serve(1);
