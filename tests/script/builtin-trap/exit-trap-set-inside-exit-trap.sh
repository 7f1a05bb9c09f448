trap 'trap "echo second" EXIT; echo first' EXIT
