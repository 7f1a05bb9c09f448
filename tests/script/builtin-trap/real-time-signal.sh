trap 'echo rt' RTMIN+1
kill -s RTMIN+1 $$
trap
