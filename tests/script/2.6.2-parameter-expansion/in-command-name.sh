c=ec; unset u
${c}ho works; ${u:-echo} too; "${c}ho" three
