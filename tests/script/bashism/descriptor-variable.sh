exec {fd}> f
