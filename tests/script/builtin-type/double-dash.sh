type -- cd
