printf '[%-05d][%0-5d]\n' 42 42
