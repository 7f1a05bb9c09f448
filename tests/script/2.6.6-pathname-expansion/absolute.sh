echo /de[v]/nul[l] /*/null
