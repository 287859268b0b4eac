x = { [ [==[a]==] ] = 1,
 a = 2 }
--[==[ long ]] ]==] y = "unfinished