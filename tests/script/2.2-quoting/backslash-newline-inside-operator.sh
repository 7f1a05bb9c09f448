true &\
& echo and
false |\
| echo or
