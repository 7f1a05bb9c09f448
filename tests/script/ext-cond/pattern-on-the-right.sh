[[ abc == a* ]]; echo $?
[[ abc == *d ]]; echo $?
[[ abc == a?c ]]; echo $?
[[ abc == [a-c]bc ]]; echo $?
[[ abc != a* ]]; echo $?
[[ abc != d* ]]; echo $?
[[ a* == abc ]]; echo $?
