(: ${u?}) 2>/dev/null || echo subshell failed
{ x=$(: ${u?}); } 2>/dev/null || echo substitution failed
