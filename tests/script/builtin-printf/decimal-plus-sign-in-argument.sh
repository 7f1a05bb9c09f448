printf '%d\n' +7
