# Calls libcrosscall by FFI::Platypus, for a program that holds its numbers in
# strings that pack made.

use strict;
use warnings;

use Crosscall;
use Protocol qw(serve);

for my $group (qw(empty arrays callbacks work batch)) {
    require "$group.pl";
}

serve( Crosscall::abi_version() );
