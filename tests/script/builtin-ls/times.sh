# XCU ls -l: the year in place of the time if the file is older than six months, or is of the future; -t, -u
TZ=UTC0; export TZ
mkdir d; cd d || exit
touch -d '2001-02-03 04:05:06' a; touch -d '2001-02-03 04:05:07' b; touch -d '2001-02-03 04:05:06.5' c; touch -d '1969-12-31 23:59:59' e
touch -d '2001-02-03 04:05:06' f; touch -d '2090-01-09 00:00:00' g
touch -a -d '2005-01-01 00:00:00' a; touch -a -d '2004-01-01 00:00:00' b c e f g
ls -t
echo '# -tr'
ls -tr
echo '# -u'
ls -u
ls -tu
ls -lu a b
ls -ltu a b
ls -l a g e
echo '# times of GNU'
ls -l --full-time a c e
ls --full-time b
ls -l --time-style=full-iso c
ls -l --time-style=long-iso a
ls -l --time-style=iso a
ls -l --time-style=locale a
ls -l --time-style=+%s a c
ls -l '--time-style=+%Y/%m/%d' a
TZ=EST5 ls -l --full-time a
touch -d '10 days ago' h
ls -l h | grep -c '[0-9][0-9]:[0-9][0-9] h$'
touch -d '300 days ago' h
ls -l h | grep -c '  [0-9][0-9][0-9][0-9] h$'
