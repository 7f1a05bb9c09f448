trap 'echo hi' INT
trap -p INT
