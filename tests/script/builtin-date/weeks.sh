# ISO weeks at the ends of years
for d in 2016-01-01 2018-12-31 2020-12-31 2021-01-03 2021-01-04 2024-12-30 2000-01-01 2012-01-01; do
	date -d $d '+%F %G-W%V-%u %U %W %j %g'
done
