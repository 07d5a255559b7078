use strict;
use warnings;

use Crosscall;

# case: parallel_work
sub parallel_work {
    my ( $size, $loops ) = @_;
    require Together;
    return Together::run_together(
        $size,
        sub {
            my $r;
            for ( 1 .. $loops ) {
                $r = Crosscall::work(10_000);
            }
            return $r;
        }
    );
}

# end of cases

1;
