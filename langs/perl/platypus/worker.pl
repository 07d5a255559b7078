# Calls libcrosscall by FFI::Platypus.
#
# A string of Perl's holds characters, C wants bytes: each goes through
# utf8::encode or utf8::decode, as a text must that may hold more than ASCII.
#
# Callbacks go as the address that cast makes of a closure, once; the closure
# itself would be made a function pointer at every call:
# https://metacpan.org/pod/FFI::Platypus::Type#Closures

use strict;
use warnings;

use Crosscall;
use Protocol qw(serve);

my @GROUPS = qw(
  calls strings arrays structs callbacks handles errors work batch
);
for my $group (@GROUPS) {
    require "$group.pl";
}

serve( Crosscall::abi_version() );
